package org.openscrutiny.performance.notice;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Sends what waits. A notice is noted as sent behind the mail server's answer; a halt between the two sends it again
 * under the same message id, by which mail programs know it.
 */
@ApplicationScoped
class Postman {
    private static final Logger LOG = Logger.getLogger(Postman.class);

    private final Notices notices;
    private final NoticeMaker maker;
    private final Recipients recipients;
    private final Mailer mailer;

    Postman(Notices notices, NoticeMaker maker, Recipients recipients, Mailer mailer) {
        this.notices = notices;
        this.maker = maker;
        this.recipients = recipients;
        this.mailer = mailer;
    }

    @Scheduled(
            every = "{performance.clocks.every}",
            identity = "notices",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (!recipients.enabled()) {
            return;
        }
        maker.workWaiting();
        List<Notices.Claimed> claimed = notices.claim();
        while (!claimed.isEmpty()) {
            claimed.forEach(this::send);
            claimed = notices.claim();
        }
    }

    private void send(Notices.Claimed notice) {
        boolean taken = taken(notice);
        if (taken) {
            notices.sent(notice.id());
        } else {
            notices.refused(notice);
        }
    }

    private static Throwable cause(Throwable failure) {
        return failure.getCause() == null ? failure : cause(failure.getCause());
    }

    private boolean taken(Notices.Claimed notice) {
        try {
            mailer.send(Mail.withText(notice.recipient(), notice.title(), notice.body())
                    .addHeader("Message-ID", "<" + notice.id() + "@scrutiny>"));
            return true;
        } catch (RuntimeException refused) {
            // Not its message, which may hold the address.
            LOG.warnf(
                    "notice not taken by the mail server: id=%s attempt=%d cause=%s",
                    notice.id(), notice.attempts(), cause(refused).getClass().getName());
            return false;
        }
    }
}
