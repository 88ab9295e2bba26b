package dev.daylight.intake.datarequest;

import dev.daylight.intake.requestkey.RequestShredded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/// What was shredded cannot be searched for either: a digest by a key that lives on could still be guessed at.
@ApplicationScoped
class IndexForgetting {

    private final EntityManager entities;

    IndexForgetting(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(TxType.MANDATORY)
    void forget(@Observes RequestShredded shredded) {
        entities.createNativeQuery("""
                        UPDATE data_request SET index_key = NULL, case_number_index = NULL, officer_index = NULL
                        WHERE id = :id""").setParameter("id", shredded.requestId()).executeUpdate();
    }
}
