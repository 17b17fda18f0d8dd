package org.openscrutiny.meetings.sealed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The closed part of one agenda item. Its id is of the sealed stream, and nothing public names it. */
@Entity
public class SealedText {

    @Id
    String id;

    @Version
    long rowVersion;

    String itemId;

    String closedTitle;

    @Nullable
    @Column(name = "body")
    String text;

    String publicInterest;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> barred;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    Ruling ruling;

    protected SealedText() {}

    SealedText(String id, String itemId, SealText wish) {
        this.id = id;
        this.itemId = itemId;
        write(wish);
    }

    final void write(SealText wish) {
        closedTitle = wish.closedTitle();
        text = wish.text();
        publicInterest = wish.publicInterest();
        barred = wish.barred() == null
                ? List.of()
                : wish.barred().stream().distinct().sorted().toList();
    }

    void rule(Ruling given) {
        ruling = given;
    }

    long rowVersion() {
        return rowVersion;
    }
}
