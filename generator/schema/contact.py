"""Who takes reports of mistakes, as a province's own file says it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.feedback import WrongFeedback, read_feedback
from generator.schema.base import Record, Text


class Contact(Record):
    """Who in a province takes reports of mistakes: an e-mail address or a project's address."""

    kieu: Literal["thu", "github", "gitlab", "gitea"]
    dia_chi: Text = Field(description="Hòm thư, hoặc địa chỉ kho mã nguồn.")

    @model_validator(mode="after")
    def _usable(self) -> Contact:
        try:
            read_feedback(self.kieu, self.dia_chi)
        except WrongFeedback as error:
            raise PydanticCustomError("wrong_contact", "contact", {"ly_do": str(error)}) from None
        return self
