package dev.guanxi.launcher.demo;

/** Who of {@code k8s/realm/demonstration-users.json} does what. */
final class People {

    static final String REP_SHANGHAI = "rep-shanghai";
    static final String REP_WEST = "rep-west";
    static final String SALES_MANAGER = "manager-sales";
    static final String MARKETER = "marketer";
    static final String AGENT = "agent";
    static final String ANALYST = "analyst";
    static final String PARTNER_A = "partner-a";
    static final String PARTNER_B = "partner-b";

    private People() {}
}
