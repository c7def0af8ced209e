"""The addresses of this room's pages."""

from django.urls import URLPattern, path

from entente.parties import views

urlpatterns: list[URLPattern] = [
    path("people/", views.people, name="people"),
    path("people/post/", views.add_post, name="post-add"),
    path("people/holding/", views.hold_post, name="post-hold"),
    path("people/person/", views.new_person, name="person-add"),
    path("people/role/<uuid:role>/end/", views.take_role, name="role-end"),
]
