"""The desk's settings, from the environment that the command line prepared.

`ENTENTE_DATA` is the data folder, `ENTENTE_DATABASE_URL` a PostgreSQL address (default: SQLite in the data folder),
`ENTENTE_HOSTS` the names under which the desk is reached, `ENTENTE_HTTPS` says that a proxy
speaks https before it, `ENTENTE_DEBUG` shows tracebacks to a developer.
"""

import os
import secrets
from pathlib import Path
from typing import Any

import dj_database_url
import django_stubs_ext
import platformdirs

from entente.wire.secret import kept_secret

django_stubs_ext.monkeypatch()

DATA = Path(os.environ.get("ENTENTE_DATA") or platformdirs.user_data_dir("entente")).absolute()
WEB = Path(__file__).parent

DEBUG = bool(os.environ.get("ENTENTE_DEBUG"))
# Only a prepared data folder gets a file; a type checker or a docs tool that loads this leaves no trace.
_fresh = secrets.token_urlsafe(48).encode()
SECRET_KEY = (kept_secret(DATA / "secret.key", _fresh) if os.environ.get("ENTENTE_DATA") else _fresh).decode()
ALLOWED_HOSTS = (os.environ.get("ENTENTE_HOSTS") or "localhost,127.0.0.1,[::1],testserver").split(",")
CSRF_TRUSTED_ORIGINS = [origin for origin in os.environ.get("ENTENTE_ORIGINS", "").split(",") if origin]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "entente.journal",
    "entente.postroom",
    "entente.parties",
    "entente.register",
    "entente.evidence",
    "entente.assessments",
    "entente.programme",
    "entente.desk",
    "entente.api",
    "entente.web",
]
MIDDLEWARE = [
    "entente.web.policy.PolicyMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "entente.web.frame.OneTimePasswordMiddleware",
    "entente.web.frame.FrameMiddleware",
    "entente.web.refusals.RefusalMiddleware",
]
ROOT_URLCONF = "entente.web.urls"
WSGI_APPLICATION = "entente.web.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "entente.web.frame.frame",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "entente.web.templatetags.look",
            ],
        },
    }
]
FORM_RENDERER = "entente.web.rendering.Renderer"


def _database() -> dict[str, Any]:
    """Where the tables are: PostgreSQL by address, else one SQLite file with write-ahead log and full syncs."""
    address = os.environ.get("ENTENTE_DATABASE_URL")
    if address:
        return {**dj_database_url.parse(address, conn_max_age=60, conn_health_checks=True)}
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(DATA / "entente.sqlite3"),
        "CONN_MAX_AGE": 60,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 30,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
            "PRAGMA secure_delete=ON;",
        },
    }


DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "parties.User"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "sign-in"
SESSION_COOKIE_AGE = 60 * 60 * 12
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
# Behind a proxy that speaks https, cookies go over https alone.
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = bool(os.environ.get("ENTENTE_HTTPS"))
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if os.environ.get("ENTENTE_HTTPS") else None
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
CSRF_COOKIE_HTTPONLY = True
X_FRAME_OPTIONS = "DENY"

LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", "English")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATICFILES_DIRS = [("fonts", WEB.parent / "cli" / "formats" / "fonts")]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
FILES = DATA / "files"
FILE_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 12_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000

STATEMENT_MATCHER = "entente.packs.recognising.recognise"

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
EMAIL_HOST = os.environ.get("ENTENTE_MAIL_HOST", "")
EMAIL_PORT = int(os.environ.get("ENTENTE_MAIL_PORT", "25"))
DEFAULT_FROM_EMAIL = os.environ.get("ENTENTE_MAIL_FROM", "desk@localhost")
