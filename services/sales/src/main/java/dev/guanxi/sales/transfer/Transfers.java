package dev.guanxi.sales.transfer;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How records of one kind go to other people; kept by the feature whose records they are. */
public interface Transfers {
    /** The kind, as the API calls such records: {@code leads}. */
    String list();

    /**
     * Gives these away within the present transaction, whoever sees them; nobody else changes one meanwhile.
     *
     * @return what became of each, by its id
     */
    Uni<Map<UUID, Outcome>> take(List<Transfer> transfers);

    /** Gives them back to whom they belonged; the same otherwise. */
    default Uni<Map<UUID, Outcome>> takeBack(List<Transfer> transfers) {
        return take(transfers.stream()
                .map(one -> new Transfer(one.id(), one.to(), one.from()))
                .toList());
    }
}
