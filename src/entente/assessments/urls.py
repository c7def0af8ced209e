"""The addresses of this room's pages."""

from django.urls import URLPattern, path

from entente.assessments import views

urlpatterns: list[URLPattern] = [
    path("commitment/<uuid:commitment>/guideline/", views.guideline, name="guideline"),
    path("commitment/<uuid:commitment>/confidence/", views.confidence, name="confidence"),
    path("commitment/<uuid:commitment>/score/", views.score, name="score"),
    path("score/<uuid:score>/second/", views.second, name="second-reading"),
]
