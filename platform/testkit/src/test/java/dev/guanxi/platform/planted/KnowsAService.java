package dev.guanxi.platform.planted;

import dev.guanxi.neighbour.stock.Stock;
import dev.guanxi.platform.testkit.rules.Breaks;

@Breaks("platform_knows_no_service")
record KnowsAService(Stock stock) {}
