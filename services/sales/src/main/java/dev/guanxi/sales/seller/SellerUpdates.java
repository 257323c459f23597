package dev.guanxi.sales.seller;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.fields.RecordUpdates;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.web.imports.ImportRow;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Changes what is written down about many sellers by the rows of a file. Their log-ins stay: records carry them. */
@Singleton
public class SellerUpdates extends RecordUpdates<Seller, ImportRow, SellerProfile> {
    SellerUpdates(Sellers sellers) {
        super(
                sellers,
                SellerProfile.class,
                Lookup.in("seller", "true", Visibility.Columns.OWNER_AND_TEAM, Set.of(Roles.SALES_MANAGER, Roles.ADMIN))
                        .by("name", Key.ignoringCase("name"))
                        .by("login", Key.exactly("login")));
    }

    @Override
    public ImportRow read(ImportRow row) {
        var team = row.text("team");
        ensureField(team == null || team.matches(TeamPath.FORM), "team", "team-malformed", String.valueOf(team));
        return row;
    }

    @Override
    protected SellerProfile present(Seller seller) {
        return seller.profile();
    }

    @Override
    protected Uni<Change<Seller, ImportRow, SellerProfile>> understand(List<ImportRow> changes) {
        return Uni.createFrom().item((seller, present, row, _) -> {
            var login = row.text("login");
            ensureField(login == null || login.equals(seller.state().login()), "login", "login-stays", present.name());
            return new SellerProfile(
                    Objects.requireNonNullElse(row.text("name"), present.name()),
                    Objects.requireNonNullElse(row.text("team"), present.team()),
                    row.textOr("region", present.region()),
                    row.textOr("manager", present.manager()),
                    present.leadCapacity(),
                    present.absentFrom(),
                    present.absentUntil());
        });
    }

    @Override
    protected void give(Seller seller, SellerProfile wanted) {
        seller.change(wanted);
    }
}
