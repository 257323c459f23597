package dev.guanxi.launcher.demo;

/**
 * A made-up person.
 *
 * @param mailbox the part of an e-mail address before the domain
 */
record Person(String givenName, String familyName, String mailbox) {

    String emailAt(String domain) {
        return mailbox + "@" + domain;
    }
}
