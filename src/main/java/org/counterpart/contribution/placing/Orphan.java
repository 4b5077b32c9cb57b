package org.counterpart.contribution.placing;

import java.util.List;
import org.counterpart.contribution.ArticleName;
import org.counterpart.contribution.Contribution;

/**
 * A contribution that found no place in the newest version.
 *
 * @param suggestions the articles whose words come nearest to what it was about, best first
 */
public record Orphan(Contribution contribution, List<ArticleName> suggestions) {}
