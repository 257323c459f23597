package dev.guanxi.planted.boundaries;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.testkit.rules.Breaks;

@Breaks("features_do_not_know_transport")
record KnowsJson(JsonNode carrier) {}
