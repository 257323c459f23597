package dev.guanxi.contact.bin;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.MEG;
import static dev.guanxi.contact.bin.Bin.bringBack;
import static dev.guanxi.contact.bin.Bin.removal;
import static dev.guanxi.contact.bin.Bin.tag;
import static dev.guanxi.platform.testkit.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Customers who need the same change the same figures when they go and come; in the same moment, too. */
@QuarkusTest
class NeedsInCommonTest {
    private static final int ROUNDS = 10;

    @Test
    void nobodyKeepsAnotherFromGoingOrComing() {
        var needs = IntStream.range(0, 20)
                .mapToObj(i -> Api.need("In common " + i, "共同" + i))
                .toList();
        var one = customerWith(needs);
        var other = customerWith(needs.reversed());

        for (int round = 0; round < ROUNDS; round++) {
            var tagOfOne = tag("customers", one);
            var tagOfOther = tag("customers", other);
            assertThat(together(
                            () -> removal(MEG, "customers", one, tagOfOne).statusCode(),
                            () -> removal(MEG, "customers", other, tagOfOther).statusCode()))
                    .containsOnly(204);
            assertThat(together(
                            () -> bringBack(MEG, one).statusCode(),
                            () -> bringBack(MEG, other).statusCode()))
                    .containsOnly(204);
        }

        As.person(ADA)
                .get("/need-demand/matrix")
                .then()
                .statusCode(200)
                .body("findAll { it.english.startsWith('In common ') }.customers", hasSize(needs.size()))
                .body("findAll { it.english.startsWith('In common ') }.customers", everyItem(is(2)));
    }

    private static UUID customerWith(List<UUID> needs) {
        var customer = Api.customer(MEG, Map.of("name", "In need"));
        needs.forEach(need -> Api.created(MEG, "/customer-needs", Api.customerNeed(customer, need, 1)));
        return customer;
    }
}
