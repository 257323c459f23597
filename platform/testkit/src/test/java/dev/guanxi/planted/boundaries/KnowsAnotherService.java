package dev.guanxi.planted.boundaries;

import dev.guanxi.neighbour.stock.Stock;
import dev.guanxi.platform.testkit.rules.Breaks;

@Breaks("services_know_no_other_service")
record KnowsAnotherService(Stock stock) {}
