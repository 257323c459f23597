package dev.guanxi.marketing.mailing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How mailings are sent. */
@ConfigMapping(prefix = "guanxi.mailing")
public interface MailingConfig {
    /** Where people opt out; the end of the address is the consent's own way out. */
    @WithDefault("${guanxi.public-address:http://localhost:8080}/api/contact/v1/opt-outs/")
    String wayOut();

    /** How often mailings are looked for that are due. */
    @WithDefault("PT1S")
    Duration every();

    /** How long a sender may say nothing until another takes over; must exceed the mail server's slowest answer. */
    @WithDefault("PT5M")
    Duration lease();

    /** How long a mail server that is away is left alone. */
    @WithDefault("PT30S")
    Duration pause();

    /** How many mails are on their way to the mail server at once. */
    @WithDefault("4")
    int atOnce();
}
