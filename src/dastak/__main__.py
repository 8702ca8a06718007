"""``python -m dastak`` is the command ``dastak``."""

import sys

from dastak.config.cli import main

sys.exit(main())
