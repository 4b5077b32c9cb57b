package org.counterpart.organisation;

import java.util.List;
import org.counterpart.base.Problem;

/**
 * What a calendar would bring to the holidays of a jurisdiction, before anything is changed.
 *
 * @param added days that are none yet
 * @param renamed days that are one under another name
 * @param same how many are there already, as they are
 * @param problems events that cannot be taken, each with its line
 */
public record HolidaysRead(List<Holiday> added, List<Holiday> renamed, int same, List<Problem> problems) {}
