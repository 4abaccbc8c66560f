"""What is wrong with a flow, said before a call is placed: rules, gates and fixes.

``check`` (:mod:`designer.checks.run`) finds problems, ``stopped_by`` (:mod:`designer.checks.gates`)
says which of them stop an operation, ``fixes`` (:mod:`designer.checks.fixes`) offers edits.
"""
