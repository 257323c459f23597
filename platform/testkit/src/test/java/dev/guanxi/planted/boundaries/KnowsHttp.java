package dev.guanxi.planted.boundaries;

import dev.guanxi.platform.testkit.rules.Breaks;
import jakarta.ws.rs.core.Response;

@Breaks("features_do_not_know_transport")
record KnowsHttp(Response carrier) {}
