package dev.guanxi.marketing.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.identity.Ownership;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MailingTest {
    private static final Instant NOON = Instant.parse("2028-02-29T12:00:00Z");
    private static final Content BOTH = new Content("Fair", "Come.", "博览会", "欢迎。");

    @Test
    void onceScheduledItSaysWhatItSays() {
        var mailing = draft(BOTH);
        mailing.schedule(NOON);

        assertThatThrownBy(() -> mailing.change(new Brief("offers", BOTH, null)))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> mailing.schedule(NOON)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void aSenderThatGoesOnWhereAnotherStoppedBeginsNothingNew() {
        var mailing = draft(BOTH);
        mailing.schedule(NOON);
        mailing.begin();
        mailing.takeRaisedEvents();

        mailing.begin();

        assertThat(mailing.takeRaisedEvents()).isEmpty();
    }

    @Test
    void aCancelledOneIsNotFinished() {
        var mailing = draft(BOTH);
        mailing.schedule(NOON);
        mailing.begin();
        mailing.cancel(new Progress(3, 1, 0, 0, 0));

        mailing.begin();
        mailing.finish(new Progress(3, 3, 0, 0, 0));

        assertThat(mailing.state().status()).isEqualTo(MailingStanding.CANCELLED);
        assertThat(mailing.state().progress()).isEqualTo(new Progress(3, 1, 0, 0, 0));
    }

    @Test
    void aLanguageHasSubjectAndTextOrNothing() {
        assertThatThrownBy(() -> draft(new Content("Fair", null, null, null))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> draft(new Content(" ", "", null, null))).isInstanceOf(Invalid.class);
    }

    @Test
    void bothLanguagesAreInOneLetterChineseFirstAndEachSaysTheWayOut() {
        var letter = Letter.of(BOTH, "https://out.example/x");

        assertThat(letter.subject()).isEqualTo("博览会 / Fair");
        assertThat(letter.text()).isEqualTo("""
                欢迎。

                --
                不再接收此类邮件：https://out.example/x

                Come.

                --
                No more of these mails: https://out.example/x
                """);
        assertThat(letter.headers()).containsEntry("List-Unsubscribe", "<https://out.example/x>");
    }

    private static Mailing draft(Content content) {
        return Mailing.draft(
                new Draft(Ids.next(), new Brief("newsletter", content, null), CustomValues.NOTHING),
                Ownership.of("mia", "/marketing"),
                NOON);
    }
}
