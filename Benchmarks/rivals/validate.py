"""Validates a memory by its DTD with lxml. usage: validate.py DTD FILE"""

import sys

from lxml import etree

schema = etree.DTD(sys.argv[1])
sys.exit(0 if schema.validate(etree.parse(sys.argv[2])) else str(schema.error_log))
