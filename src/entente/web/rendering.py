"""How forms are drawn: each field with its label, its help and what is wrong with it, in our own templates."""

from django.forms.renderers import TemplatesSetting


class Renderer(TemplatesSetting):
    """Our form and field templates; widgets as Django draws them."""

    form_template_name = "web/form.html"
    field_template_name = "web/field.html"
