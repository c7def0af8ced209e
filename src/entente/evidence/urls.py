"""The addresses of this room's pages."""

from django.urls import URLPattern, path

from entente.evidence import views

urlpatterns: list[URLPattern] = [
    path("commitment/<uuid:commitment>/report/", views.report, name="report"),
    path("commitment/<uuid:commitment>/evidence/", views.add, name="evidence-add"),
    path("evidence/<uuid:evidence>/", views.download, name="evidence-file"),
]
