"""The JSON of ULCA's two calls, as Bhashini documents them."""

from __future__ import annotations

import msgspec

from dastak.integrations.speech.port import Refused, Unavailable

ASR = "asr"


class Spoken(msgspec.Struct, frozen=True, rename="camel"):
    """A model's language."""

    source_language: str = ""


class Model(msgspec.Struct, frozen=True, rename="camel"):
    """One model that can do a task."""

    service_id: str
    language: Spoken = Spoken()


class Task(msgspec.Struct, frozen=True, rename="camel"):
    """What can be done, and by which models."""

    task_type: str
    config: tuple[Model, ...] = ()


class Key(msgspec.Struct, frozen=True):
    """The header to send with the recording."""

    name: str
    value: str


class EndPoint(msgspec.Struct, frozen=True, rename="camel"):
    """Where the recording goes."""

    callback_url: str
    inference_api_key: Key


class Pipeline(msgspec.Struct, frozen=True):
    """The answer to the first call."""

    end_point: EndPoint = msgspec.field(name="pipelineInferenceAPIEndPoint")
    tasks: tuple[Task, ...] = msgspec.field(name="pipelineResponseConfig")


class Words(msgspec.Struct, frozen=True):
    """What was heard in one recording."""

    source: str | None = None


class Done(msgspec.Struct, frozen=True, rename="camel"):
    """What one task gave."""

    task_type: str = ASR
    output: tuple[Words, ...] | None = None


class Computed(msgspec.Struct, frozen=True, rename="camel"):
    """The answer to the second call."""

    pipeline_response: tuple[Done, ...]


class Route(msgspec.Struct, frozen=True):
    """Address, header and model for one language."""

    url: str
    header: str
    key: str
    service: str


def config_request(pipeline: str, language: str) -> object:
    """Which model listens to ``language``?"""
    return {
        "pipelineTasks": [
            {"taskType": ASR, "config": {"language": {"sourceLanguage": language}}},
        ],
        "pipelineRequestConfig": {"pipelineId": pipeline},
    }


def compute_request(route: Route, *, language: str, form: str, rate: int, content: str) -> object:
    """Listen to this."""
    config = {
        "language": {"sourceLanguage": language},
        "serviceId": route.service,
        "audioFormat": form,
        "samplingRate": rate,
    }
    return {
        "pipelineTasks": [{"taskType": ASR, "config": config}],
        "inputData": {"audio": [{"audioContent": content}]},
    }


def route_of(pipeline: Pipeline, language: str) -> Route:
    """The first model of the language, else the first that names no language."""
    models = [model for task in pipeline.tasks if task.task_type == ASR for model in task.config]
    for wanted in (language, ""):
        for model in models:
            if model.language.source_language == wanted:
                end = pipeline.end_point
                key = end.inference_api_key
                return Route(end.callback_url, key.name, key.value, model.service_id)
    raise Refused(f"no model listens to {language}")


def words_of(computed: Computed) -> str:
    """All that was heard; an answer without such a task is no answer."""
    done = [one for one in computed.pipeline_response if one.task_type == ASR]
    if not done:
        raise Unavailable("an answer without words")
    return " ".join(words.source or "" for one in done for words in one.output or ())
