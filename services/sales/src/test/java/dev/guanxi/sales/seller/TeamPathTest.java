package dev.guanxi.sales.seller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.platform.domain.DomainException.Invalid;
import org.junit.jupiter.api.Test;

class TeamPathTest {
    @Test
    void namesBecomePaths() {
        assertThat(TeamPath.of("Central", "Melvin Marxen")).isEqualTo("/sales/central/melvin-marxen");
        assertThat(TeamPath.of(" North-East ", "José  O'Neill")).isEqualTo("/sales/north-east/jose-o-neill");
        assertThat(TeamPath.of("华东", "韩梅梅")).isEqualTo("/sales/华东/韩梅梅");
    }

    @Test
    void aPathHasNoEmptyPart() {
        assertThatThrownBy(() -> TeamPath.of("Central", "--")).isInstanceOf(Invalid.class);
    }

    @Test
    void nobodyClimbsOutOfTheirTeam() {
        assertThat(TeamPath.of("../../marketing", "x/y")).isEqualTo("/sales/marketing/x-y");
    }
}
