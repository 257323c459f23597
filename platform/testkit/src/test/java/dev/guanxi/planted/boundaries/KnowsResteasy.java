package dev.guanxi.planted.boundaries;

import dev.guanxi.platform.testkit.rules.Breaks;
import org.jboss.resteasy.reactive.RestResponse;

@Breaks("features_do_not_know_transport")
record KnowsResteasy(RestResponse<String> carrier) {}
