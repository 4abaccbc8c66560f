"""One call as a pure state machine on a virtual clock, and scripted people to play it through.

:class:`~designer.engine.call.Call` runs a :class:`~designer.engine.program.Program` (a graph or
call actions). It does nothing by itself: whoever owns a call moves its clock, says what people do,
and carries out the effects it returns. No threads, no network, no wall clock.
"""
