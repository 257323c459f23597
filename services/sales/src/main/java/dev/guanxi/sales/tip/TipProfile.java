package dev.guanxi.sales.tip;

/**
 * What somebody tells the others.
 *
 * @param tags what it is about; those that are the name of a product, a stage or a pipeline say with which deals it helps
 */
public record TipProfile(String title, String body, Tags tags) {}
