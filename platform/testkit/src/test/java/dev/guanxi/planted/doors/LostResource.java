package dev.guanxi.planted.doors;

import dev.guanxi.platform.testkit.rules.Breaks;
import jakarta.ws.rs.Path;

@Path("/lost")
@Breaks({"resources_live_in_web", "features_do_not_know_transport"})
class LostResource {}
