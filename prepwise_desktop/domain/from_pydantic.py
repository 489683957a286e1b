"""The one way to pydantic. Whoever needs it imports from here, inside a function where the start must stay quick.

pydantic's modules import each other. Two threads that enter it at different ends at once may each see half of it
(an ImportError about a partially initialized module); one module of ours in front lets the second wait for the first.
"""

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

__all__ = ["BaseModel", "ConfigDict", "Field", "TypeAdapter", "ValidationError"]
