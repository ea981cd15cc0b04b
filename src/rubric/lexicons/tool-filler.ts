/** Words, folded, that only join tools or say that they are used. */
export const toolFiller =
  /^(?:projet|project|mlops|ml|avec|with|et|and|de|du|des|d|l|le|la|les|un|une|the|a|an|of|on|sur|in|en|utiliser|utilisation|use|using|usage|mise|mettre|place|installer|install|set|up|setup|deployer|deploy|integrer|integrate|configurer|configure|via|grace|pour|plateforme|platform|stack|pipeline)$/
