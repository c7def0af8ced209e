"""The addresses of this room's pages."""

from django.urls import URLPattern, path

from entente.desk import views

urlpatterns: list[URLPattern] = [
    path("", views.home, name="home"),
]
