package dev.guanxi.contact.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.domain.Ids;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConsentTest {
    private static final Matter NEWSLETTER = new Matter("newsletter", Channel.EMAIL);
    private static final Instant NOON = Instant.parse("2028-02-29T12:00:00Z");

    @Test
    void withoutAnEntryThereIsNoConsent() {
        assertThat(unspoken().state().standing()).isEqualTo(Standing.NONE);
    }

    @Test
    void whatWasSaidLastHolds() {
        var consent = unspoken();

        consent.grant(paper(NOON), null);
        consent.withdraw(paper(NOON.plusSeconds(1)));
        consent.grant(paper(NOON.plusSeconds(2)), null);

        assertThat(consent.state().standing()).isEqualTo(Standing.GRANTED);
        assertThat(consent.takeEntries())
                .extracting(Entry::statement)
                .containsExactly(Statement.GRANTED, Statement.WITHDRAWN, Statement.GRANTED);
    }

    @Test
    void aPaperFoundLaterIsKeptAndDoesNotUndoWhatWasSaidSince() {
        var consent = unspoken();
        consent.withdraw(paper(NOON));
        consent.takeRaisedEvents();

        consent.grant(paper(NOON.minusSeconds(60)), null);

        assertThat(consent.state().standing()).isEqualTo(Standing.WITHDRAWN);
        assertThat(consent.takeEntries()).hasSize(2);
        assertThat(consent.takeRaisedEvents()).isEmpty();
    }

    @Test
    void ofTwoThingsSaidAtOnceTheWithdrawalHolds() {
        var grantedFirst = unspoken();
        grantedFirst.grant(paper(NOON), null);
        grantedFirst.withdraw(paper(NOON));
        var withdrawnFirst = unspoken();
        withdrawnFirst.withdraw(paper(NOON));
        withdrawnFirst.grant(paper(NOON), null);

        assertThat(grantedFirst.state().standing()).isEqualTo(Standing.WITHDRAWN);
        assertThat(withdrawnFirst.state().standing()).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void onlyTheLatestRequestCanBeConfirmedAndOnlyInTime() {
        var consent = unspoken();
        var later = NOON.plus(Duration.ofHours(1));
        consent.request(paper(NOON), NOON.plus(Duration.ofDays(7)));
        consent.request(paper(later), later.plus(Duration.ofDays(7)));

        assertThatThrownBy(() -> consent.confirm(NOON, later)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> consent.confirm(later, later.plus(Duration.ofDays(7))))
                .isInstanceOf(RuleBroken.class);
        consent.confirm(later, later.plusSeconds(60));
        consent.confirm(later, later.plusSeconds(120));

        assertThat(consent.state().standing()).isEqualTo(Standing.GRANTED);
        assertThat(consent.state().since()).isEqualTo(later.plusSeconds(60));
    }

    @Test
    void nobodyIsAskedAgainByTheMinute() {
        var consent = unspoken();
        consent.request(paper(NOON), NOON.plus(Duration.ofDays(7)));

        assertThatThrownBy(
                        () -> consent.request(paper(NOON.plus(Duration.ofMinutes(14))), NOON.plus(Duration.ofDays(8))))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void aLinkDoesNotConfirmWhatWasWithdrawnSince() {
        var consent = unspoken();
        consent.request(paper(NOON), NOON.plus(Duration.ofDays(7)));
        consent.optOut(NOON.plusSeconds(30));

        assertThatThrownBy(() -> consent.confirm(NOON, NOON.plusSeconds(60))).isInstanceOf(RuleBroken.class);
    }

    @Test
    void itEndsWhenItsTimeIsOver() {
        var consent = unspoken();
        consent.grant(paper(NOON), NOON.plusSeconds(60));

        consent.expire(NOON.plusSeconds(59));
        assertThat(consent.state().standing()).isEqualTo(Standing.GRANTED);
        consent.expire(NOON.plusSeconds(60));
        assertThat(consent.state().standing()).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void ofMergedPersonsTheNewestOfWhatEitherSaidHolds() {
        var survivor = unspoken();
        survivor.grant(paper(NOON), null);
        var duplicate = unspoken();
        duplicate.withdraw(paper(NOON.plusSeconds(1)));

        survivor.inherit(duplicate);

        assertThat(survivor.state().standing()).isEqualTo(Standing.WITHDRAWN);
        assertThat(survivor.state().source()).isEqualTo(Source.MERGE);
        assertThat(duplicate.state().standing()).isEqualTo(Standing.MERGED);
    }

    @Test
    void aNewerGrantOutlivesTheWithdrawalOfADuplicate() {
        var survivor = unspoken();
        survivor.grant(paper(NOON), null);
        var duplicate = unspoken();
        duplicate.withdraw(paper(NOON.minusSeconds(1)));

        survivor.inherit(duplicate);

        assertThat(survivor.state().standing()).isEqualTo(Standing.GRANTED);
    }

    @Test
    void afterAMergeIsTakenBackNobodyHasAgreedOnlyBecauseOfIt() {
        var survivor = unspoken();
        var duplicate = unspoken();
        duplicate.grant(paper(NOON), null);
        survivor.inherit(duplicate);

        duplicate.separateFrom(survivor, NOON.plusSeconds(60));

        assertThat(duplicate.state().standing()).isEqualTo(Standing.GRANTED);
        assertThat(survivor.state().standing()).isEqualTo(Standing.WITHDRAWN);
    }

    private static Consent unspoken() {
        return new Consent(new Person(Person.Kind.CONTACT, Ids.next(), null, false), NEWSLETTER, "way-out");
    }

    private static Proof paper(Instant at) {
        return new Proof(at, Source.PAPER, 1, "signed", null, null);
    }
}
