/**
 * Why a repository could not be looked at, which says nothing against it. `missing`: there is none, or it is private: the
 * host does not tell which. `private`: it could be read, and must not be. `limited`: the host wants fewer requests.
 * `used up`: its owner's looks of the day are. `refused`: an answer led elsewhere. `garbled`: an answer is not what the host promises.
 */
export type InspectionTrouble =
  | 'missing'
  | 'private'
  | 'empty'
  | 'blocked'
  | 'limited'
  | 'used up'
  | 'bad token'
  | 'refused'
  | 'unreachable'
  | 'slow'
  | 'large'
  | 'garbled'
