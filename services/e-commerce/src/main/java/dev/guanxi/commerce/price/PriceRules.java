package dev.guanxi.commerce.price;

import java.util.List;

/** All rules of a price list, kept in one document with it. */
record PriceRules(List<PriceRule> items) {}
