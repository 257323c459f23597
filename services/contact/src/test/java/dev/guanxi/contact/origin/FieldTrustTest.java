package dev.guanxi.contact.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.contact.origin.Origin.Confirmation;
import dev.guanxi.contact.origin.Origin.Other;
import dev.guanxi.contact.origin.Statement.Teller;
import dev.guanxi.platform.domain.DomainException.Invalid;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FieldTrustTest {
    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final FieldTrust HALF_A_YEAR = new FieldTrust(FieldGroup.PHONE, 6, List.of(ValueSource.values()));

    @Test
    void aLessTrustedSourceIsBelievedOnlyWhenItIsNewerByEnough() {
        var ranks = HALF_A_YEAR.rank(ValueSource.WEB_FORM) - HALF_A_YEAR.rank(ValueSource.ORDER);
        var order = said(ValueSource.ORDER, "1", 0);
        var soon = said(ValueSource.WEB_FORM, "2", 6 * ranks * 30);
        var late = said(ValueSource.WEB_FORM, "2", 6 * ranks * 31);

        assertThat(HALF_A_YEAR.winner(List.of(order, soon))).contains(order);
        assertThat(HALF_A_YEAR.winner(List.of(order, late))).contains(late);
        assertThat(HALF_A_YEAR.monthsBetween(ValueSource.ORDER, ValueSource.WEB_FORM))
                .isEqualTo(6 * ranks);
    }

    @Test
    void withoutAHalfLifeTheNewestIsBelieved() {
        var newest = new FieldTrust(FieldGroup.PHONE, 0, List.of(ValueSource.values()));
        var imported = said(ValueSource.IMPORT, "2", 1);

        assertThat(newest.winner(List.of(said(ValueSource.PERSON, "1", 0), imported)))
                .contains(imported);
    }

    @Test
    void whatWasSaidBeforeSomebodyTookTheValueAwayIsNotHeardAnyMore() {
        var before = said(ValueSource.ORDER, "1", 0);
        var gone = said(ValueSource.PERSON, "", 10);
        var after = said(ValueSource.IMPORT, "2", 20);

        assertThat(HALF_A_YEAR.winner(List.of(before, gone))).isEmpty();
        assertThat(HALF_A_YEAR.winner(List.of(before, gone, after))).contains(after);
    }

    @Test
    void anOrderOfTrustNamesEachSourceOnce() {
        var twice = new ArrayList<>(List.of(ValueSource.values()));
        twice.set(0, ValueSource.IMPORT);

        assertThatThrownBy(() -> new FieldTrust(FieldGroup.NAME, 6, twice).check(0))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new TrustTable(List.of(HALF_A_YEAR)).check()).isInstanceOf(Invalid.class);
    }

    @Test
    void eachOtherStatementIsToldWhyItDoesNotHold() {
        var held = said(ValueSource.LEAD, "now", 300);
        var statements = List.of(
                held,
                said(ValueSource.LEAD, "then", 200),
                said(ValueSource.WEB_FORM, "form", 310),
                said(ValueSource.CALL_CENTRE, "call", -100),
                said(ValueSource.IMPORT, "now", 10),
                said(ValueSource.ORDER, "better", 290),
                said(ValueSource.PARTNER, null, 290));

        assertThat(standings(statements, null))
                .containsExactlyInAnyOrder(
                        "then OLDER 0",
                        "form LESS_TRUSTED 12",
                        "call OUTDATED 12",
                        "now AGREES 0",
                        "better NOT_ADOPTED 24",
                        "null ERASED 0");
        assertThat(standings(statements, new Confirmation("ann", JANUARY)))
                .contains("better CONFIRMED_OTHERWISE 0", "now AGREES 0");
    }

    private static List<String> standings(List<Statement> statements, @Nullable Confirmation confirmation) {
        return new Judgement(HALF_A_YEAR, statements, confirmation)
                .of(ProfileField.PHONE, "now", "now").others().stream()
                        .map(FieldTrustTest::told)
                        .toList();
    }

    private static String told(Other other) {
        return other.statement().value() + " " + other.standing() + " " + other.months();
    }

    @Property
    void whoIsBelievedDoesNotDependOnWhatArrivedFirst(
            @ForAll("trusts") FieldTrust trust, @ForAll("statements") List<Statement> statements) {
        Optional<Statement> believed = Optional.empty();
        var heard = new ArrayList<Statement>();
        for (var statement : statements) {
            heard.add(statement);
            if (trust.winner(heard).filter(statement::equals).isPresent()) {
                believed = Optional.of(statement);
            }
        }

        assertThat(trust.winner(statements)).isEqualTo(trust.winner(statements.reversed()));
        if (statements.stream().noneMatch(Statement::takesAway)) {
            assertThat(believed).isEqualTo(trust.winner(statements));
        }
    }

    @Property
    void sayingTheSameAgainMakesItNewerAndNeverWeaker(
            @ForAll("trusts") FieldTrust trust, @ForAll("statements") List<Statement> statements) {
        trust.winner(statements).ifPresent(winner -> {
            var again = new ArrayList<>(statements);
            again.add(new Statement(
                    UUID.randomUUID(),
                    winner.field(),
                    winner.source(),
                    winner.value(),
                    winner.normal(),
                    winner.saidAt().plus(1, ChronoUnit.DAYS),
                    winner.teller()));

            assertThat(trust.winner(again).map(Statement::normal)).contains(winner.normal());
        });
    }

    @Property
    void whatWasErasedIsNeverBelievedAndChangesNothing(
            @ForAll("trusts") FieldTrust trust, @ForAll("statements") List<Statement> statements) {
        var living = statements.stream().filter(one -> !one.isErased()).toList();

        assertThat(trust.winner(statements)).isEqualTo(trust.winner(living));
    }

    @Provide
    Arbitrary<FieldTrust> trusts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, FieldTrust.MOST_MONTHS),
                        Arbitraries.shuffle(ValueSource.values()))
                .as((months, sources) -> new FieldTrust(FieldGroup.PHONE, months, sources));
    }

    @Provide
    Arbitrary<List<Statement>> statements() {
        return Combinators.combine(
                        Arbitraries.of(ValueSource.class),
                        Arbitraries.of("1", "2", "3", "4").injectNull(0.1),
                        Arbitraries.integers().between(0, 4000))
                .as(FieldTrustTest::said)
                .list()
                .ofMaxSize(12)
                .flatMap(list -> Arbitraries.integers().between(0, 5).map(days -> withGap(list, days)));
    }

    /** Now and then somebody of ours takes the value away. */
    private static List<Statement> withGap(List<Statement> statements, int days) {
        var all = new ArrayList<>(statements);
        if (days == 0) {
            all.add(all.size() / 2, said(ValueSource.PERSON, "", 2000));
        }
        return all;
    }

    private static Statement said(ValueSource source, @Nullable String value, int days) {
        return new Statement(
                UUID.randomUUID(),
                ProfileField.PHONE,
                source,
                value,
                value == null ? "" : value,
                JANUARY.plus(days, ChronoUnit.DAYS),
                new Teller("somebody", null));
    }
}
