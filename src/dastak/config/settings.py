"""Django's settings, read once from the environment (docs/settings.md lists every name)."""

from __future__ import annotations

import base64
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from dastak.config import env
from dastak.integrations.speech.setting import SpeechSetting

PACKAGE = Path(__file__).resolve().parent.parent
VAR = env.path("DASTAK_VAR", Path("var"))
CATALOGUE = env.path("DASTAK_CATALOGUE", Path("catalogue"))


def _database(url: str) -> dict[str, object]:
    parts = urlsplit(url)
    query = {name: values[-1] for name, values in parse_qs(parts.query).items()}
    options = {name: value for name, value in query.items() if name != "host"}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")) or "dastak",
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.get("host", parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
        "DISABLE_SERVER_SIDE_CURSORS": env.flag("DASTAK_TRANSACTION_POOLER"),
    }


def _keys(value: str) -> list[bytes]:
    keys = [base64.b64decode(part) for part in value.replace(",", " ").split()]
    if not keys or any(len(key) != 32 for key in keys):
        raise env.MissingSetting("DASTAK_SEALING_KEYS must hold 32-byte keys in base64")
    return keys


DEBUG = False
SECRET_KEY = env.text("DASTAK_SECRET_KEY")
SEALING_KEYS = _keys(env.text("DASTAK_SEALING_KEYS"))
BLIND_KEY = _keys(env.text("DASTAK_BLIND_KEY"))[0]
DATABASES = {"default": _database(env.text("DATABASE_URL"))}
METRICS_TOKEN = env.text("DASTAK_METRICS_TOKEN", "")
ALLOWED_HOSTS = env.names("DASTAK_HOSTS", "127.0.0.1,localhost")
PUBLIC_URL = env.text("DASTAK_PUBLIC_URL", "http://127.0.0.1:8000").rstrip("/")
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "dastak.vault",
    "dastak.outbox",
    "dastak.audit",
    "dastak.accounts",
    "dastak.catalogue",
    "dastak.citizens",
    "dastak.casework",
    "dastak.payments",
    "dastak.messaging",
    "dastak.certificates",
    "dastak.conversations",
    "dastak.web.verify",
    "dastak.web.pay",
    "dastak.web.desk",
]
AUTH_USER_MODEL = "accounts.Person"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
ROOT_URLCONF = "dastak.config.urls"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:", "blob:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'self'"],
        "form-action": ["'self'"],
    }
}
X_FRAME_OPTIONS = "SAMEORIGIN"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
_HTTPS = PUBLIC_URL.startswith("https://")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _HTTPS
SESSION_COOKIE_AGE = 8 * 3600
SECURE_HSTS_SECONDS = 31_536_000 if _HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _HTTPS else None

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": str(env.path("DASTAK_FILES", VAR / "files"))},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
FILE_UPLOAD_PERMISSIONS = 0o600
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("hi", "हिन्दी")]
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = "Asia/Kolkata"
USE_TZ = True
LOGIN_URL = "/desk/sign-in"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": env.text("DASTAK_LOG_LEVEL", "INFO")},
    "loggers": {"django.request": {"level": "ERROR"}},
}

WHATSAPP = {
    "graph_url": env.text("WHATSAPP_GRAPH_URL", "https://graph.facebook.com/v23.0"),
    "access_token": env.text("WHATSAPP_ACCESS_TOKEN", ""),
    "app_secret": env.text("WHATSAPP_APP_SECRET", ""),
    "verify_token": env.text("WHATSAPP_VERIFY_TOKEN", ""),
}
GATEWAY = {
    "vendor": env.text("GATEWAY_VENDOR", "sandbox"),
    "url": env.text("GATEWAY_URL", "http://127.0.0.1:8200"),
    "key": env.text("GATEWAY_KEY", ""),
    "secret": env.text("GATEWAY_SECRET", ""),
    "webhook_secret": env.text("GATEWAY_WEBHOOK_SECRET", ""),
}
OCR = env.text("OCR_VENDOR", "tesseract")
CLAMAV = env.text("CLAMAV_ADDRESS", "")
TRUST = {
    "aadhaar": env.text("AADHAAR_TRUST_ROOTS", ""),
    "documents": env.text("DOCUMENT_TRUST_ROOTS", ""),
}
SPEECH: SpeechSetting = {
    "vendor": env.text("SPEECH_VENDOR", "none"),
    "url": env.text("SPEECH_URL", "").rstrip("/"),
    "key": env.text("SPEECH_KEY", ""),
    "user": env.text("SPEECH_USER", ""),
    "pipeline": env.text("SPEECH_PIPELINE", ""),
    "service": env.text("SPEECH_SERVICE", ""),
    "model": env.text("SPEECH_MODEL", "whisper-1"),
    "form": env.text("SPEECH_FORM", ""),
    "answer": env.text("SPEECH_ANSWER", "verbose_json"),
    "hosts": env.names("SPEECH_HOSTS", ""),
    "timeout_seconds": env.number("SPEECH_TIMEOUT_SECONDS", 15),
    "limit_seconds": env.number("SPEECH_LIMIT_SECONDS", 120),
}
SIGNER = {
    "vendor": env.text("SIGNER_VENDOR", "demo"),
    "folder": str(env.path("SIGNER_FOLDER", VAR / "signer")),
    "pkcs12": env.text("SIGNER_PKCS12", ""),
    "passphrase": env.text("SIGNER_PASSPHRASE", ""),
    "trust_roots": env.text("SIGNER_TRUST_ROOTS", ""),
}
LLM = {
    "url": env.text("LLM_URL", ""),
    "model": env.text("LLM_MODEL", ""),
    "key": env.text("LLM_KEY", ""),
    "seconds": str(env.number("LLM_SECONDS", 3)),
    "allow_remote": "yes" if env.flag("LLM_ALLOW_REMOTE") else "",
}
