package dev.guanxi.sales.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.fields.ToldValues;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.sales.pool.KnownPool;
import dev.guanxi.sales.pool.LeadPool;
import dev.guanxi.sales.pool.PoolRules;
import dev.guanxi.sales.pool.PoolTeams;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeadTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final KnownPool POOL = new KnownPool(
            LeadPool.COMMON,
            "Pool",
            LeadPool.COMMON_PLACE,
            new PoolTeams(List.of()),
            ZoneOffset.UTC,
            new PoolRules(null, null, 7, 30, 3, 30));
    private static final Ownership ANN = Ownership.of("ann", "/sales/east");
    private static final LeadProfile LI_LEI = new LeadProfile("天明眼镜", "雷", "李", "lilei@example.com", null, "lenses");

    @Test
    void aLeadIsAssignedAsSoonAsSomebodyIsInCharge() {
        var owned = captured(LI_LEI, ANN);
        var pooled = captured(LI_LEI, Ownership.of(null, POOL.place()));

        assertThat(owned.state().status()).isEqualTo(LeadStatus.ASSIGNED);
        assertThat(pooled.state().status()).isEqualTo(LeadStatus.NEW);
        pooled.assign(ANN, POOL, false, NOW);
        assertThat(pooled.state().status()).isEqualTo(LeadStatus.ASSIGNED);
    }

    @Test
    void aLeadIsSomebody() {
        var nobody = new LeadProfile(null, null, null, null, null, "lenses");

        assertThatThrownBy(() -> captured(nobody, ANN)).isInstanceOf(Invalid.class);
    }

    @Test
    void aLeadOfThePoolBecomesTheConverters() {
        var lead = captured(LI_LEI, Ownership.of(null, POOL.place()));

        lead.convert(conversion(CustomerKind.ORGANISATION), ANN, NOW);

        assertThat(lead.ownership()).isEqualTo(ANN);
        assertThat(lead.state().convertedAt()).isEqualTo(NOW);
    }

    @Test
    void whatALeadBecomesMustBeThere() {
        var noPerson = captured(new LeadProfile("天明眼镜", null, null, null, null, null), ANN);
        var noCompany = captured(new LeadProfile(null, "雷", "李", null, null, null), ANN);

        refused("lead-without-person", () -> noPerson.convert(conversion(CustomerKind.ORGANISATION), ANN, NOW));
        refused("company-missing", () -> noCompany.convert(conversion(CustomerKind.ORGANISATION), ANN, NOW));
        noCompany.convert(conversion(CustomerKind.PERSON), ANN, NOW);
        assertThat(noCompany.state().status()).isEqualTo(LeadStatus.CONVERTED);
    }

    @Test
    void aLeadEndsOnce() {
        var lead = captured(LI_LEI, ANN);
        lead.disqualify("no budget");

        refused("lead-closed", () -> lead.convert(conversion(CustomerKind.ORGANISATION), ANN, NOW));
        refused("lead-closed", () -> lead.assign(Ownership.of("bob", "/sales/west"), POOL, false, NOW));
        refused("lead-closed", () -> lead.change(LI_LEI));
    }

    @Test
    void theNameOfTheDealDoesNotNameThePerson() {
        assertThat(captured(LI_LEI, ANN).dealName()).isEqualTo("天明眼镜 – lenses");
        assertThat(captured(new LeadProfile(null, "雷", "李", null, null, null), ANN)
                        .dealName())
                .isEqualTo("LD-1");
    }

    @Test
    void aForgottenPersonLeavesNothingBehind() {
        var lead = captured(LI_LEI, ANN);
        lead.disqualify("李雷 has left the company");
        lead.takeRaisedEvents();

        lead.forgetPerson();
        lead.forgetPerson();

        assertThat(lead.state().toString()).doesNotContain("李", "雷", "lilei").contains("天明眼镜");
        assertThat(lead.takeRaisedEvents()).containsExactly(new LeadEvent.PersonErased(lead.id()));
    }

    private static Lead captured(LeadProfile profile, Ownership ownership) {
        return Lead.capture("LD-1", new LeadCapture(LeadSource.CALL, profile, null, null), ownership, POOL, NOW);
    }

    private static Conversion conversion(CustomerKind kind) {
        return new Conversion(Ids.next(), kind, Ids.next(), Ids.next(), ToldValues.NOTHING);
    }

    private static void refused(String rule, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(rule));
    }
}
