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

    /** How often one looks which deals wait for somebody, and measures how long deals take. */
    @WithDefault("10m")
    String alarmEvery();

    /** How often what deals add up to on boards is put together. */
    @WithDefault("30s")
    String boardSumsEvery();

    /** After how many days whoever leads the team is told of a deal whose owner was told, and nothing was done. */
    @WithDefault("3")
    int escalateAfterDays();

    /** How many days before a period commissions of it are corrected, and taken back for what was refunded. */
    @WithDefault("400")
    int commissionCorrectionDays();

    /** How often one looks whether there is something to learn from leads that ended. */
    @WithDefault("10m")
    String learnEvery();

    /** For how long what was learnt from leads holds before one learns anew. */
    @WithDefault("P1D")
    Duration learnAfter();

    /** For how many days a lead that ended counts when one looks whether somebody who comes in was here already. */
    @WithDefault("90")
    int duplicateDays();

    /** How often one looks whether introductions came to something that a rule rewards. */
    @WithDefault("10m")
    String rewardEvery();

    /** How often one looks whether the forecasts of the day were taken down. */
    @WithDefault("1h")
    String forecastEvery();

    /** How often sums of forecasts are made anew of those whose deals changed; until then their deals are read. */
    @WithDefault("2s")
    String forecastKeepEvery();

    /** How often one looks whether leads are to be judged anew. */
    @WithDefault("5s")
    String scoreEvery();
}
