"""Every address of the desk: each room's pages, then what belongs to the desk itself."""

from django.urls import URLPattern, URLResolver, include, path

from entente.web import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("entente.desk.urls")),
    path("", include("entente.register.urls")),
    path("", include("entente.evidence.urls")),
    path("", include("entente.assessments.urls")),
    path("", include("entente.parties.urls")),
    path("sign-in/", views.sign_in, name="sign-in"),
    path("sign-out/", views.sign_out, name="sign-out"),
    path("password/", views.password, name="password"),
]
handler500 = "entente.web.refusals.server_error"
