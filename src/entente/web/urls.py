"""Every address of the desk: each room's pages, then what belongs to the desk itself."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("entente.desk.urls")),
    path("", include("entente.register.urls")),
    path("", include("entente.evidence.urls")),
    path("", include("entente.assessments.urls")),
    path("", include("entente.parties.urls")),
]
