"""The compiled build: `HATCH_BUILD_HOOKS_ENABLE=1 pip install .` compiles the busiest modules of the core to C."""

import os
from typing import Any

from hatch_mypyc.plugin import MypycBuildHook


class CompiledCore(MypycBuildHook):
    """Builds the modules that pyproject.toml names and leaves none of them in the checkout."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, before the wheel is put together."""
        if version == "editable":  # a compiled module would hide the source that is edited
            self.app.display_warning("An editable install stays pure Python.")
            return
        # gcc would look for misleading indentation in C that nobody wrote for two thirds of the time
        os.environ["CFLAGS"] = f"{os.environ.get('CFLAGS', '')} -Wno-misleading-indentation".strip()
        try:
            super().initialize(version, build_data)
        except BaseException:
            self.clean([version])
            raise

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Clear away what was compiled, once the wheel has it: it would hide later changes of the sources."""
        self.clean([version])


def get_build_hook() -> type[CompiledCore]:
    """For hatchling, which would find two classes here."""
    return CompiledCore
