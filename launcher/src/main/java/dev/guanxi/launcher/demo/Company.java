package dev.guanxi.launcher.demo;

/**
 * A made-up company.
 *
 * @param slug its name in letters that may stand in an address
 * @param country ISO 3166-1
 */
record Company(String name, String slug, String city, String country) {

    String domain() {
        return slug + ".example";
    }

    String website() {
        return "https://www." + domain();
    }
}
