"""Puts the executable among the scripts of the wheel, and names the platform that it runs on."""

import os

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class WheelHook(BuildHookInterface):
    def initialize(self, version, build_data):
        executable = os.environ["HISTORYLINT_EXECUTABLE"]
        build_data["pure_python"] = False
        # No interpreter's interface is used: the module speaks to the executable over pipes.
        build_data["tag"] = "py3-none-" + os.environ["HISTORYLINT_PLATFORM"]
        build_data["shared_scripts"] = {executable: os.path.basename(executable)}
