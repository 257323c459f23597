package dev.guanxi.planted.doors.web;

import dev.guanxi.platform.testkit.rules.Breaks;
import jakarta.ws.rs.Path;

@Path("/named-otherwise")
@Breaks("resources_live_in_web")
class Endpoint {}
