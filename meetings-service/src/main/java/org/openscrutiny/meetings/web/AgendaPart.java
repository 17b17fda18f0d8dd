package org.openscrutiny.meetings.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.meeting.AgendaSection;
import org.openscrutiny.meetings.meeting.ItemState;
import org.openscrutiny.meetings.meeting.ItemView;
import org.openscrutiny.meetings.meeting.Pages;

/** A lettered part of an agenda with its items in order. */
public record AgendaPart(String heading, List<Item> items) {

    /**
     * An item.
     *
     * @param title the open title, the only one there is here
     * @param closed why it is closed; null where it is open
     * @param notes pages, capacity, and what became of it
     */
    public record Item(
            String id,
            String number,
            String title,
            @Nullable ClosedReason closed,
            @Nullable String summary,
            List<String> notes,
            List<EvidenceLine> evidence) {}

    /**
     * The agenda in its sections.
     *
     * @param evidence lines by the id of their item
     */
    static List<AgendaPart> of(List<ItemView> items, Map<String, List<EvidenceLine>> evidence) {
        var parts = new LinkedHashMap<String, List<Item>>();
        items.forEach(item -> parts.computeIfAbsent(heading(item.section()), h -> new ArrayList<>())
                .add(item(item, evidence.getOrDefault(item.id(), List.of()))));
        return parts.entrySet().stream()
                .map(p -> new AgendaPart(p.getKey(), p.getValue()))
                .toList();
    }

    private static String heading(@Nullable AgendaSection section) {
        if (section == null) {
            return "Items";
        }
        var title = section.title();
        return title == null || title.isBlank()
                ? "Section " + section.letter()
                : "Section " + section.letter() + ": " + title;
    }

    private static Item item(ItemView item, List<EvidenceLine> evidence) {
        return new Item(
                item.id(),
                Objects.requireNonNullElse(item.number(), ""),
                item.openTitle(),
                ClosedReason.of(item.access()),
                item.publicSummary(),
                notes(item),
                evidence);
    }

    private static List<String> notes(ItemView item) {
        var notes = new ArrayList<String>();
        if (item.capacityName() != null) {
            notes.add("The committee sits as the " + item.capacityName() + ".");
        }
        var pages = item.pages();
        if (pages != null) {
            notes.add(pages(pages));
        }
        var became = became(item.state());
        if (became != null) {
            notes.add(became);
        }
        return notes;
    }

    private static String pages(Pages pages) {
        var to = pages.to();
        return to == null || to.equals(pages.from())
                ? "Page " + pages.from() + " of the pack."
                : "Pages " + pages.from() + " to " + to + " of the pack.";
    }

    private static @Nullable String became(ItemState state) {
        return switch (state) {
            case DRAFT, PUBLISHED -> null;
            case CONSIDERED -> "Considered.";
            case DEFERRED -> "Deferred to a later meeting.";
            case WITHDRAWN -> "Withdrawn from the agenda.";
        };
    }
}
