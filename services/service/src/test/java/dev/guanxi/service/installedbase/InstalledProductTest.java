package dev.guanxi.service.installedbase;

import static dev.guanxi.service.installedbase.LifeStage.ACTIVE;
import static dev.guanxi.service.installedbase.LifeStage.IN_REPAIR;
import static dev.guanxi.service.installedbase.LifeStage.REPLACED;
import static dev.guanxi.service.installedbase.LifeStage.RETIRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.service.businesshours.BusinessHours;
import dev.guanxi.service.businesshours.Opening;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InstalledProductTest {
    private static final Warranty WARRANTY = new Warranty(
            new BusinessHours(
                    ZoneId.of("Asia/Shanghai"),
                    Map.of(DayOfWeek.MONDAY, List.of(Opening.of("09:00-17:00"))),
                    Set.of(),
                    Map.of()),
            () -> 12);

    /** Already the last of the month in Shanghai. */
    private static final Instant DELIVERED = Instant.parse("2028-02-28T16:30:00Z");

    @Test
    void anOrderBringsOnePieceForEachSerialNumberAndOneRecordForALineWithout() {
        var brought = InstalledProduct.broughtBy(order(line(2, 24, "RC-1", "RC-2"), line(5, null)), WARRANTY);

        assertThat(brought).extracting(piece -> piece.state().serial()).containsExactly("RC-1", "RC-2", null);
        assertThat(brought).extracting(piece -> piece.state().quantity()).containsExactly(1, 1, 5);
        assertThat(brought)
                .allSatisfy(piece -> assertThat(piece.takeRaisedEvents())
                        .containsExactly(new InstalledProductEvent.Installed(piece.id())));
    }

    @Test
    void theWarrantyIsAsAgreedOrAsUsualCountedFromTheDayOfDeliveryHere() {
        var brought = InstalledProduct.broughtBy(order(line(1, 24), line(1, null), line(1, 0)), WARRANTY);

        assertThat(brought)
                .extracting(piece -> piece.state().warrantyUntil())
                .containsExactly(LocalDate.parse("2030-02-28"), LocalDate.parse("2029-02-28"), null);
    }

    @ParameterizedTest
    @EnumSource
    void noStageOfLifeIsLeftOut(LifeStage stage) {
        for (var next : LifeStage.values()) {
            var product = at(stage);
            if (mayFollowUpon(stage).contains(next)) {
                product.goOnTo(next);
                assertThat(product.stage()).isEqualTo(next);
                assertThat(product.state().status()).hasToString(next.name());
                assertThat(product.takeRaisedEvents()).hasSize(wayTo(stage).size() + 2);
            } else {
                assertThatThrownBy(() -> product.goOnTo(next))
                        .as("%s to %s", stage, next)
                        .isInstanceOfSatisfying(
                                RuleBroken.class, e -> assertThat(e.code()).isEqualTo("life-stage-out-of-order"));
                assertThat(product.stage()).isEqualTo(stage);
            }
        }
    }

    private static Set<LifeStage> mayFollowUpon(LifeStage stage) {
        return switch (stage) {
            case INSTALLED -> Set.of(ACTIVE);
            case ACTIVE -> Set.of(IN_REPAIR, RETIRED);
            case IN_REPAIR -> Set.of(ACTIVE, REPLACED, RETIRED);
            case REPLACED -> Set.of(RETIRED);
            case RETIRED -> Set.of();
        };
    }

    private static List<LifeStage> wayTo(LifeStage stage) {
        return switch (stage) {
            case INSTALLED -> List.of();
            case ACTIVE -> List.of(ACTIVE);
            case IN_REPAIR -> List.of(ACTIVE, IN_REPAIR);
            case REPLACED -> List.of(ACTIVE, IN_REPAIR, REPLACED);
            case RETIRED -> List.of(ACTIVE, RETIRED);
        };
    }

    private static InstalledProduct at(LifeStage stage) {
        var product = InstalledProduct.broughtBy(order(line(1, null)), WARRANTY).getFirst();
        wayTo(stage).forEach(product::goOnTo);
        return product;
    }

    private static DeliveredOrder order(DeliveredOrder.Line... lines) {
        return new DeliveredOrder(Ids.next(), Ids.next(), List.of(lines), DELIVERED);
    }

    private static DeliveredOrder.Line line(int quantity, @Nullable Integer warrantyMonths, String... serials) {
        return new DeliveredOrder.Line(Ids.next(), "RC-10", "Rice cooker", quantity, warrantyMonths, List.of(serials));
    }
}
