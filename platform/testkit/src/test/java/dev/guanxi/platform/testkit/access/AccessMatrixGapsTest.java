package dev.guanxi.platform.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessMatrixGapsTest {
    private static final List<String> LINES =
            List.of("operationId,sales-rep,admin", "getDeal,own,all", "openDeal,yes,-");

    @Test
    void aMatrixThatFitsHasNoGaps() {
        assertThat(AccessMatrix.of(LINES).gaps(Set.of("getDeal", "openDeal"), Set.of("admin", "sales-rep")))
                .isEmpty();
    }

    @Test
    void anOperationWithoutARowIsReported() {
        assertThat(AccessMatrix.of(LINES)
                        .gaps(Set.of("getDeal", "openDeal", "eraseDeal"), Set.of("admin", "sales-rep")))
                .containsExactly("eraseDeal is served, but the matrix has no row for it.");
    }

    @Test
    void aRowWithoutAnOperationIsReported() {
        assertThat(AccessMatrix.of(LINES).gaps(Set.of("getDeal"), Set.of("admin", "sales-rep")))
                .containsExactly("openDeal has a row, but is not served.");
    }

    @Test
    void rolesThatTheRealmDoesNotHaveAreReportedAndThoseItHasAreMissed() {
        assertThat(AccessMatrix.of(LINES).gaps(Set.of("getDeal", "openDeal"), Set.of("admin", "analyst")))
                .containsExactly("The role analyst has no column.", "There is no role sales-rep.");
    }

    @Test
    void aRowWithAMissingCellIsRefused() {
        assertThatThrownBy(() -> AccessMatrix.of(List.of(LINES.getFirst(), "getDeal,own")))
                .hasMessageContaining("getDeal has 2 cells");
    }

    @Test
    void whoReachesTheirOwnMustNotLearnOfTheirColleagues() {
        assertThat(Reached.OWN.beyond("ann")).contains(Holder.TEAMMATE).doesNotContain(Holder.person("ann"));
        assertThat(Reached.TEAM.within("meg")).contains(Holder.TEAMMATE, Holder.person("meg"));
        assertThat(Reached.PARTNER.beyond("pat")).contains(Holder.person("pat"));
        assertThat(Reached.ALL.beyond("ada")).isEmpty();
    }
}
