package org.counterpart.organisation;

import java.time.ZoneId;
import org.counterpart.base.JurisdictionId;

/**
 * A state, region or body with its own rules of procedure.
 *
 * @param code short sign, e.g. VAL; unique
 * @param zone in which its deadlines are meant
 */
public record Jurisdiction(JurisdictionId id, String code, String name, ZoneId zone, int version) {}
