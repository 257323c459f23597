package dev.guanxi.sales;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the sales service. */
@ConfigMapping(prefix = "guanxi.sales")
public interface SalesConfig {
    /** ISO 4217; the currency of the house, against which rates are said, and of deals and figures where nobody names another. */
    @WithDefault("CNY")
    String currency();

    /** For how many days a rate holds on which no other follows, such as over a weekend. */
    @WithDefault("7")
    int rateDays();

    /** How many days a deal may be in one stage before that is a sign of standstill, where its pipeline says no other. */
    @WithDefault("30")
    int standstillDays();

    /** How long it is taken for true how long won deals took; all of them are read for it. */
    @WithDefault("PT1M")
    Duration paceKept();

    /** How often one looks whether leads go back to their pools. */
    @WithDefault("5m")
    String recycleEvery();
}
